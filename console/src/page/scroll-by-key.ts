/** Lets a table that is wider than the screen be scrolled by key as well as by finger. */
export function scrollByKey(table: { nativeElement: HTMLElement } | null): void {
  table?.nativeElement.querySelector('.ant-table-content')?.setAttribute('tabindex', '0')
}
