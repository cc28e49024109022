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

const savers = new Map<string, () => Promise<boolean>>()

/** Lets a form be saved from elsewhere on the page; returns how to take it back. */
export function offerSaving(form: string, save: () => Promise<boolean>): () => void {
  savers.set(form, save)
  return () => void savers.delete(form)
}

/** Saves what can be saved; true when nothing unsaved is left. */
export async function saveUnsaved(): Promise<boolean> {
  for (const save of savers.values()) await save()
  return !hasUnsaved()
}

/** Forgets all unsaved typing: the person chose to leave it. */
export function forgetUnsaved(): void {
  open.clear()
}
