/** Ranks and scores under weights, in whole numbers of any length, as `rankings/compute/weighing.py` has them. */

/** The weighted sum of one row's parts: a weight is a whole number, a score a BigInt. */
const totalUnder = (weights, scores) => scores.reduce((sum, score, at) => sum + score * BigInt(weights[at]), 0n);

/** Competition ranks (1, 2, 2, 4) of all rows; null of each where all weights are 0. */
export function rankUnder(weights, table) {
  if (!weights.some(Boolean)) return table.map(() => null);
  const totals = table.map((scores) => totalUnder(weights, scores));
  const ordered = [...totals].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0));
  const first = new Map();
  ordered.forEach((total, place) => first.has(total) || first.set(total, place + 1));
  return totals.map((total) => first.get(total));
}

/** One row's weighted mean, rounded half up to four places; scores are in units of 10 ** -places. */
export function scoreUnder(weights, scores, places) {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0)) * 10n ** BigInt(places);
  const rounded = (2n * totalUnder(weights, scores) * 10_000n + whole) / (2n * whole);
  const digits = String(rounded).padStart(5, "0");
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** A weight's part of the sum in percent, with one place where it needs one. */
export function shareOf(weight, total) {
  if (!total) return "—";
  const tenths = Math.floor((2000 * weight + total) / (2 * total));
  return `${Math.floor(tenths / 10)}${tenths % 10 ? `.${tenths % 10}` : ""}%`;
}
