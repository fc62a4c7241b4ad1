import { Component, type ErrorInfo, type ReactNode } from 'react'
import { TextsContext } from '../texts/texts.ts'

/** Shows a way out where a part of the page failed to render or to load; the rest stays usable. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error('A part of the page broke.', error, info.componentStack)
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <TextsContext.Consumer>
        {({ errors }) => (
          <div role="alert" style={{ padding: 24 }}>
            <h1 className="page-title">{errors.page}</h1>
            <p>{errors.pageNext}</p>
            <button type="button" onClick={() => location.reload()}>
              {errors.reload}
            </button>
          </div>
        )}
      </TextsContext.Consumer>
    )
  }
}
