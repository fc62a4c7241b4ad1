import { useImperativeHandle, type Ref, type RefObject } from 'react'

interface StandForProps {
  elementRef: RefObject<HTMLElement | null>
  ref?: Ref<HTMLElement | null>
}

/**
 * What a popup of antd takes for its trigger: nothing of its own, only the way to an element that is shown elsewhere. So the
 * popup, which costs more than a row, can come when it is opened, and what opens it stays the same element.
 */
export function StandFor({ elementRef, ref }: StandForProps) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => elementRef.current, [
    elementRef,
  ])
  return null
}
