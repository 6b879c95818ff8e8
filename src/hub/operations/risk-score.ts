/** How grave a risk is. */
export type RiskBand = 'low' | 'medium' | 'high';

/** Likelihood times impact, each 1 to 5 (R-O5): 1 to 25; `''` while one of them is not given. */
export const riskScore = (likelihood: number | '', impact: number | ''): number | '' =>
  likelihood === '' || impact === '' ? '' : likelihood * impact;

/** High from 15, medium from 8 (R-O5). */
export const riskBand = (score: number): RiskBand => (score >= 15 ? 'high' : score >= 8 ? 'medium' : 'low');
