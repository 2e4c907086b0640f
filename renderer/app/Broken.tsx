import { Component, type ReactNode } from 'react'
import { Stopped } from './Stopped.tsx'

/**
 * A bug in the window shows one sentence instead of a blank page. Pages save what was typed when they are taken
 * away. React offers this as a class only.
 */
export class Broken extends Component<{ children: ReactNode; onStart: () => void }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Stopped
        says="Something went wrong in this window. What you typed is saved. “Try again” opens the page where you were."
        onRetry={() => this.setState({ broken: false })}
        onStart={() => {
          this.props.onStart()
          this.setState({ broken: false })
        }}
      />
    )
  }
}
