/** The style of the page of today's number and hours. */
export const phoneCss = `
.duty-now { border: 2px solid var(--main); border-radius: 4px; padding: 1.4rem 1.5rem; max-width: 40rem }
.duty-now .door-number { display: inline-flex; align-items: center; min-height: 48px; font-size: clamp(1.6rem, 8vw, 2.4rem); font-weight: 600; text-decoration: none }
.duty-day { white-space: nowrap }
.duty-now p + p { margin-top: .3rem }
`
