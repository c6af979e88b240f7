'use client';

import { Component, type ReactNode } from 'react';

// Catches what a server function throws. React sends the message in development only; in production
// there is a digest, by which the error can be found in the server's log.
export class Guard extends Component<{ children: ReactNode }, { error?: Error & { digest?: string } }> {
  state: { error?: Error & { digest?: string } } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <span role="alert">
        {process.env.NODE_ENV === 'production' ? `Refused by the server (${error.digest})` : error.message}{' '}
        <button className="plain" onClick={() => this.setState({ error: undefined })}>
          Well then
        </button>
      </span>
    );
  }
}
