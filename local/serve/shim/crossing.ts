/** What may go from a page to the script: plain data, as `google.script.run` has it (docs/google.md §8). */

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Array.isArray(value);
};

function check(value: unknown, where: string, above: object[]): void {
  const refuse = () => {
    throw new TypeError(`Failed due to illegal value in property: ${where}`);
  };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : refuse();
  if (typeof value !== 'object' || !isPlain(value) || above.includes(value)) return refuse();
  for (const [key, inner] of Object.entries(value)) check(inner, key, [...above, value]);
}

/** @throws TypeError in Google's words when a value is undefined, a date, a function, a node, or holds itself */
export function checkCrossing(values: readonly unknown[]): void {
  values.forEach((value, index) => check(value, String(index), []));
}
