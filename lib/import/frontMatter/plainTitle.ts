/** Greek letters and signs that titles of papers have, by their TeX. */
const signs: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ϵ',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'ϕ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  infty: '∞',
  times: '×',
  to: '→',
  rightarrow: '→',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  approx: '≈',
  cdot: '·',
  pm: '±',
  ell: 'ℓ',
  nabla: '∇',
  partial: '∂',
  in: '∈',
  star: '⋆',
  sim: '∼',
};
const operator = /^(?:log|ln|exp|sin|cos|tan|max|min|arg|argmax|argmin|lim|sup|inf|det|dim|Pr)$/;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** A title as plain text, which ours are: marks and tags gone, formulas in the signs that Unicode has for them. */
export function plainTitle(given: string): string {
  return given
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\$\$?([^$]+)\$\$?|\\\((.+?)\\\)/g, (_, one = '', two = '') => plainTex(one || two))
    .replace(/[\s\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

function plainTex(tex: string): string {
  return tex
    .replace(/\\(?:mathrm|mathbf|mathcal|mathbb|text|textbf|operatorname|boldsymbol|bm)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\([A-Za-z]+)\s?/g, (whole, name: string) => signs[name] ?? (operator.test(name) ? `${name} ` : whole))
    .replace(/\^\{?(\d+)\}?/g, (_, digits: string) => toScript(digits, superscripts))
    .replace(/_\{?(\d+)\}?/g, (_, digits: string) => toScript(digits, subscripts))
    .replace(/[{}]/g, '')
    .trim();
}

function toScript(digits: string, script: string): string {
  return [...digits].map((digit) => script[Number(digit)] ?? digit).join('');
}
