interface LinkProps {
  address: string;
  words?: string;
  /** Of what it is, for those who hear the links of a page without what stands around them. */
  about?: string;
}

/** A web address as a link when it is one, else as plain text: nobody can smuggle a script in. */
export function SafeLink({ address, words, about }: LinkProps) {
  if (!/^https?:\/\//i.test(address)) return <span>{words ?? address}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {words ?? address}
      <span class="unseen">{about && `: ${about}`} (opens a new tab)</span>
    </a>
  );
}
