// The same argument, in algebra, for whoever wants all of it.
import { html, type TemplateResult } from 'lit';

export function algebra(): TemplateResult {
  return html`<details class="algebra"><summary>The algebra</summary>
    <p>Let a code have lengths l, and let q = 2<sup>−l</sup> be what each word takes of the budget.
      If the words can be told apart, K = Σ q ≤ 1 (Kraft 1949; McMillan 1956). Symbols that never
      occur cost nothing and are left out.</p>
    <p>For every x above 0, ln x ≤ x − 1, with equality at x = 1 only. Put x = q/p, multiply by p,
      and add up:</p>
    <p class="formula">Σ p ln (q/p) ≤ Σ p (q/p − 1) = Σ q − Σ p = K − 1 ≤ 0.</p>
    <p>Divide by ln 2 and turn the sign, and this is Gibbs’ inequality:</p>
    <p class="formula">Σ p log₂ (p/q) = Σ p (−log₂ q) − Σ p (−log₂ p) = L − H ≥ 0.</p>
    <p>So L ≥ H for every code, and L = H only where q = p for every symbol, that is where all
      probabilities are powers of 1/2. Where K = 1 the sum is the divergence D(P‖Q) (Kullback and
      Leibler 1951); nothing in it asks for whole lengths.</p>
    <p>Now let l be −log₂ p rounded up. Then 2<sup>−l</sup> ≤ p, so K ≤ Σ p = 1, and words of
      these lengths exist. And l &lt; −log₂ p + 1, so that</p>
    <p class="formula">H ≤ L = Σ p l &lt; Σ p (−log₂ p) + Σ p = H + 1 (Shannon 1948).</p>
  </details>`;
}
