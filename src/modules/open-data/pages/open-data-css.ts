/** Addresses and names of fields are long words. */
export const openDataCss = `
.addresses li { margin-block: .7rem }
.addresses code, .fields code { overflow-wrap: anywhere; font-size: .9em }
.fields div { grid-template-columns: 9.5em minmax(0, 1fr) }
@media (max-width: 39.99rem) { .fields div { grid-template-columns: minmax(0, 1fr); gap: 0 } }
`
