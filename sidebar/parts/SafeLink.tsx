/** A web address as a link when it is one, else as plain text: nobody can smuggle a script in. */
export function SafeLink({ address, words }: { address: string; words?: string }) {
  if (!/^https?:\/\//i.test(address)) return <span>{words ?? address}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {words ?? address}
      <span class="unseen"> (opens a new tab)</span>
    </a>
  );
}
