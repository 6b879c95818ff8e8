import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The form in which a field stands, where a screen holds several: its fields have IDs of their own. */
export const FormScope = createContext('');

/** The element id of a form's field, by its path. */
export const fieldId = (path: string, scope = ''): string =>
  `field-${[scope, path]
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^\w-]/g, '-')}`;

/** The ids of fields in the form around. */
export function useFieldId(): (path: string) => string {
  const scope = useContext(FormScope);
  return (path) => fieldId(path, scope);
}

/** Brings a field into view and puts the cursor there; the nearest field around it when it has none of its own. */
export function focusField(path: string, scope = ''): void {
  const parts = path.split('.');
  for (let depth = parts.length; depth > 0; depth -= 1) {
    const element = document.getElementById(fieldId(parts.slice(0, depth).join('.'), scope));
    if (!element) continue;
    for (
      let around = element.closest('details');
      around;
      around = around.parentElement?.closest('details') ?? null
    )
      around.open = true;
    element.focus();
    element.scrollIntoView({ block: 'center' });
    return;
  }
}
