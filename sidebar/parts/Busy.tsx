/** Something is on its way. */
export function Busy({ words }: { words: string }) {
  return (
    <p class="busy" role="status">
      <span class="spinner" aria-hidden="true" />
      {words}
    </p>
  );
}
