/** The element id of a form's field, by its path. */
export const fieldId = (path: string): string => `field-${path.replace(/[^\w-]/g, '-')}`;

/** Brings a field into view and puts the cursor there; the nearest field around it when it has none of its own. */
export function focusField(path: string): void {
  const parts = path.split('.');
  for (let depth = parts.length; depth > 0; depth -= 1) {
    const element = document.getElementById(fieldId(parts.slice(0, depth).join('.')));
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
