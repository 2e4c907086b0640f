import { Component, type ReactNode } from 'react'
import { Stopped } from './Stopped.tsx'

/**
 * The last door: a bug in the window shows one sentence instead of a blank page. What was typed is still
 * being saved behind it, for saving does not belong to the page. React offers this as a class only.
 */
export class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Stopped
        says="Something went wrong in this window. What you typed is saved; the report opens again as you left it."
        onRetry={() => this.setState({ broken: false })}
      />
    )
  }
}
