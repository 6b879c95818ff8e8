import { Component, type ComponentChildren } from 'preact';

interface State {
  words: string;
}

/** What cannot be drawn is said in its place, in full view, and the rest of the page goes on. */
export class Fence extends Component<{ children: ComponentChildren }, State> {
  override state: State = { words: '' };

  static override getDerivedStateFromError(error: unknown): State {
    return { words: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.words === '') return this.props.children;
    return (
      <p class="refusal" role="alert">
        This card cannot be shown: {this.state.words}
      </p>
    );
  }
}
