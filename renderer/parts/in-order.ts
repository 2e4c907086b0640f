import { createElement, Fragment, type ReactNode } from 'react'

/** Children of something frozen: their order is all that names them, so they need no keys. */
export const inOrder = (children: readonly ReactNode[]): ReactNode =>
  createElement(Fragment, null, ...children)
