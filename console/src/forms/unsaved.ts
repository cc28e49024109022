const open = new Set<string>()

/** Notes that a form holds typing that is not saved, or no longer does. */
export function markUnsaved(form: string, unsaved: boolean): void {
  if (unsaved) open.add(form)
  else open.delete(form)
}

/** Whether any form on the page holds unsaved typing. */
export function hasUnsaved(): boolean {
  return open.size > 0
}

/** Forgets all unsaved typing: the person chose to leave it. */
export function forgetUnsaved(): void {
  open.clear()
}
