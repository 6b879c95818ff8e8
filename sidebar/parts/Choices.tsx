interface ChoicesProps<T extends string> {
  /** One name on the page: it makes the choices belong together. */
  name: string;
  legend: string;
  choices: readonly { value: T; words: string }[];
  value: T | '';
  /** What is wrong with the choice: said at once, and by the group itself. */
  error?: string | undefined;
  onPick(value: T): void;
}

/** A few choices side by side, of which one holds; arrow keys move within them. */
export function Choices<T extends string>({ name, legend, choices, value, error, onPick }: ChoicesProps<T>) {
  const id = `${name}-error`;
  return (
    <fieldset class="choices" aria-describedby={error ? id : undefined}>
      <legend>{legend}</legend>
      {error && (
        <p class="error" role="alert" id={id}>
          {error}
        </p>
      )}
      <div class="segments">
        {choices.map((each) => (
          <label key={each.value} class={value === each.value ? 'chosen' : ''}>
            <input
              type="radio"
              name={name}
              checked={value === each.value}
              onChange={() => onPick(each.value)}
            />
            {each.words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
