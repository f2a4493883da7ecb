import { Component, type ReactNode } from 'react';
import { FailureWords } from './PageFailure.tsx';

/** The last net: a mistake of the program outside any page is said in words, never as a white window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: unknown }> {
  override state: { failed: unknown } = { failed: undefined };

  static getDerivedStateFromError(failed: unknown) {
    return { failed };
  }

  override render() {
    return this.state.failed === undefined ? this.props.children : <FailureWords thrown={this.state.failed} />;
  }
}
