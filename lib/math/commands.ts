/** Commands of TeX that KaTeX has and papers use (https://katex.org/docs/supported): what a misspelt one may mean. */
export const commonCommands: readonly string[] = [
  'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho',
  'sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega',
  'mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt boldsymbol bm text textbf textit textrm texttt',
  'operatorname frac dfrac tfrac binom sqrt sum prod int iint oint lim limits nolimits inf sup min max arg det dim exp',
  'ker ln log Pr sin cos tan sinh cosh tanh hat widehat tilde widetilde bar overline underline vec dot ddot check breve',
  'overbrace underbrace overset underset stackrel substack left right big Big bigg Bigg bigl bigr lfloor rfloor lceil',
  'rceil langle rangle lvert rvert lVert rVert mid vert Vert parallel perp cdot cdots ldots dots vdots ddots times div',
  'pm mp ast star circ bullet oplus ominus otimes odot wedge vee cap cup setminus in notin ni subset subseteq supset',
  'supseteq emptyset varnothing forall exists nexists neg leq geq neq le ge ne ll gg approx sim simeq cong equiv propto',
  'triangleq coloneqq to gets mapsto rightarrow leftarrow Rightarrow Leftarrow leftrightarrow Leftrightarrow',
  'longrightarrow Longrightarrow uparrow downarrow hookrightarrow implies iff partial nabla infty hbar ell Re Im aleph',
  'prime quad qquad displaystyle textstyle scriptstyle color textcolor boxed cancel tag notag begin end phantom',
  'bigcup bigcap bigoplus bigotimes top bot dagger angle triangle square checkmark blacksquare therefore because not',
].flatMap((line) => line.split(' ').map((name) => `\\${name}`));
