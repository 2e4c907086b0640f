import { type ReactNode, useEffect, useRef } from 'react'

/** Says that something was done, where it can be seen. */
export function Done(props: { children: ReactNode }) {
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <p className="done" role="status" ref={box}>
      {props.children}
    </p>
  )
}
