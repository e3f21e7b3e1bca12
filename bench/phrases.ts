/** A repeatable source of choices. */
export interface Random {
  /** A whole number from 0, below `limit`. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

type Template = (random: Random) => string;

export const topics = [
  'Diffusion',
  'Flow matching',
  'Retrieval',
  'Optimal transport',
  'State space',
  'Quantisation',
  'Contrastive',
  'Tokeniser',
  '强化学习',
  '表示学习',
  '视频生成',
  '图像编辑',
];
export const venues = ['NeurIPS', 'ICML', 'ICLR', 'CVPR', 'ACL', 'JMLR', 'TMLR'];

export const hanSentences = [
  '模型先在大规模数据上学会一般的分布，再用少量精选样本调整风格',
  '训练目标是变分下界的一个加权形式，权重由噪声水平决定',
  '这一步的近似误差随步数增加而减小，代价是推理更慢',
  '作者把条件信息通过交叉注意力送进每一层',
  '消融实验说明，去掉这一项会使样本的多样性明显下降',
  '从随机微分方程的角度看，两种采样器只差一个漂移项',
  '我们按论文的设置复现了主表，结果在误差范围之内',
  '编码器压缩空间维度，使去噪网络可以在潜空间里工作',
];

export const englishSentences = [
  'The estimator stays unbiased while its variance falls with the number of samples',
  'A short second stage on curated data moves the style without losing the breadth',
  'The bound is tight exactly when the approximate posterior matches the true one',
  'Removing the auxiliary term costs little fidelity and much diversity',
  'The sampler follows the probability flow, so its steps can be large',
  'Both parametrisations have the same optimum and weight the noise levels differently',
  'We reproduced the main table within the error the paper reports',
  'The encoder compresses space, so that the network can work on latents',
];

const letters = ['x', 'y', 'z', 'u', 'v', 'w', 'h', 'q'];
const greek = ['\\alpha', '\\beta', '\\gamma', '\\epsilon', '\\theta', '\\lambda', '\\mu', '\\sigma', '\\phi'];
const letter: Template = (random) => random.pick(letters);
const symbol: Template = (random) => random.pick(greek);
const number: Template = (random) => String(1 + random.below(60));

export const inlineFormulas: readonly Template[] = [
  (r) => `${letter(r)}_{${number(r)}}`,
  (r) => `${symbol(r)}_t \\sim \\mathcal{N}(0, \\mathbf{I})`,
  (r) => `p_{${symbol(r)}}(${letter(r)}_{t-1} \\mid ${letter(r)}_t)`,
  (r) => `\\mathbb{E}[${letter(r)}_{${number(r)}}^2]`,
  (r) => `\\|${letter(r)} - \\hat{${letter(r)}}\\|_2^2`,
  (r) => `\\frac{\\partial L}{\\partial ${letter(r)}_{${number(r)}}}`,
  (r) => `O(${number(r)} n \\log n)`,
  (r) => `\\bar{${symbol(r)}}_{${number(r)}}`,
];

export const displayFormulas: readonly Template[] = [
  (r) =>
    `L_{${number(r)}} = \\mathbb{E}_{${letter(r)}, t, \\epsilon}\\left[\\left\\| \\epsilon - \\epsilon_\\theta(${letter(r)}_t, t) \\right\\|_2^2\\right]`,
  (r) =>
    `\\begin{aligned}\n\\log p(${letter(r)}) &\\ge \\mathbb{E}_q\\left[\\log \\frac{p(${letter(r)}, z)}{q(z)}\\right] \\\\\n&= \\mathbb{E}_q[\\log p(${letter(r)} \\mid z)] - \\mathrm{KL}(q \\,\\|\\, p_{${number(r)}})\n\\end{aligned}`,
  (r) =>
    `q(${letter(r)}_t \\mid ${letter(r)}_0) = \\mathcal{N}\\left(\\sqrt{\\bar\\alpha_t}\\, ${letter(r)}_0, (1 - \\bar\\alpha_{${number(r)}}) \\mathbf{I}\\right)`,
  (r) =>
    `\\mathrm{d}${letter(r)} = \\left[f(${letter(r)}, t) - g(t)^2 \\nabla \\log p_t(${letter(r)})\\right] \\mathrm{d}t + g(t)\\, \\mathrm{d}\\bar{w}_{${number(r)}}`,
  (r) =>
    `f(${letter(r)}) = \\begin{cases}\n\\frac{1}{2} ${letter(r)}^2 & |${letter(r)}| \\le ${symbol(r)} \\\\\n${symbol(r)} \\left(|${letter(r)}| - \\frac{1}{2} ${symbol(r)}\\right) & \\text{otherwise}\n\\end{cases}`,
  (r) =>
    `\\Sigma_{${number(r)}} = \\begin{pmatrix}\n\\sigma_1^2 & \\rho \\sigma_1 \\sigma_2 \\\\\n\\rho \\sigma_1 \\sigma_2 & \\sigma_2^2\n\\end{pmatrix}`,
];

/** A short class, with numbers that vary. */
export const code: Template = (r) => `class Block(nn.Module):
    """One residual block."""

    def __init__(self, dim: int = ${64 * (1 + r.below(8))}):
        super().__init__()
        self.norm = nn.LayerNorm(dim)
        self.mlp = nn.Linear(dim, ${4 * (1 + r.below(9))} * dim)

    def forward(self, x):
        return x + self.mlp(self.norm(x))  # ${r.below(1000)}`;

/** A small line chart. */
export const figure: Template = (r) => {
  const points = Array.from({ length: 20 }, (_, index) => `${20 + index * 30},${(180 - r.below(150)).toFixed(0)}`).join(
    ' ',
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 220" width="640" height="220"><polyline points="${points}" fill="none" stroke="#b5432c" stroke-width="2"/></svg>\n`;
};
