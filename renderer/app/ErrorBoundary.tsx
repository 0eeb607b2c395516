import { Component, type ReactNode } from 'react';
import { flushDesk, lockDesk } from '../desk';
import { Button, EmptyState } from '../ui';

type ErrorBoundaryProps = {
  /** What stopped, as the person knows it: "The worklist". */
  readonly what: string;
  readonly children: ReactNode;
};

/**
 * Catches a screen that fails while it draws. Its words are in the stores and in the vault, not in the
 * screen, so drawing it anew loses nothing; locking starts everything afresh.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    void flushDesk();
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <EmptyState
        title={`${this.props.what} stopped working`}
        text="A part of the screen failed to draw. Your work is in the vault, and what you typed is kept. Show it again; if it stops again, lock, which starts everything afresh."
        actions={
          <>
            <Button variant="primary" onPress={() => this.setState({ hasFailed: false })} autoFocus>Show it again</Button>
            <Button onPress={() => void lockDesk()}>Lock</Button>
          </>
        }
      />
    );
  }
}
