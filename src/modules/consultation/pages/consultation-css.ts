/** The style of the pages of consultations, beyond that of articles and forms. */
export const consultationCss = `
.consultation-part { margin-top: 2.4rem }
.consultation-part > h2 { border-bottom: 2px solid var(--main); padding-bottom: .4rem; margin-bottom: 1rem; font-size: 1.25rem }
.consultation-part > p + p { margin-top: .6rem }
.consultation-part .verdict { white-space: nowrap }
.consultation-part td:nth-child(2) { text-align: right }
.article + .form-page { max-width: var(--reading); margin-top: 3rem }
`
