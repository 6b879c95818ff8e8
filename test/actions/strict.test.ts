import type { GenericSchema } from 'valibot';
import { REGISTRY } from '../../src/actions/registry';

/** Every object in a schema, however deep. */
function objectsIn(schema: GenericSchema): string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { kind, type } = value as { kind?: string; type?: string };
    if (kind === 'schema' && type !== undefined) found.push(type);
    for (const inside of Object.values(value)) look(inside);
  };
  look(schema);
  return found.filter((type) => /object/.test(type));
}

test('every input is strict: a field that its schema does not know is refused, never stripped', () => {
  for (const [name, { input }] of Object.entries(REGISTRY)) {
    const objects = objectsIn(input as GenericSchema);
    expect([name, objects.filter((type) => type !== 'strict_object')]).toEqual([name, []]);
    expect([name, objects.length > 0]).toEqual([name, true]);
  }
});
