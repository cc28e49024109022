/** The style of the public pages about yearly reports. */
export const reportsCss = `
.version-files { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem }
.version-files a { display: inline-flex; align-items: center; min-height: 32px }
.chart-pair { display: grid; gap: 1.4rem 2.5rem; grid-template-columns: minmax(0, 1fr); align-items: start; margin-top: 1rem }
.chart { display: block; width: 100%; max-width: 25rem; height: auto; margin-top: .8rem; font-size: 14px; fill: var(--ink) }
.chart .chart-year { font-size: 15px; font-weight: 600 }
.large .chart { font-size: 18px; max-width: 32rem }
.large .chart .chart-year { font-size: 19px }
.chart-bar { stroke: var(--main); stroke-width: 1 }
.chart-axis { stroke: var(--field-edge); stroke-width: 1 }
.chart-legend { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; font-size: .92rem }
.chart-legend li { display: inline-flex; align-items: center; gap: .5rem }
.chart-pair td, .chart-pair thead th + th { text-align: right }
.chart-pair thead th { white-space: normal }
.chart-pair th, .chart-pair td { padding: .45rem .5rem }
.chart-section + section p { margin-top: .7rem }
@media (min-width: 56rem) { .chart-pair { grid-template-columns: 25rem minmax(0, 1fr) } }
.drop { display: block; width: 100%; min-height: 7rem; padding: 2.4rem 1rem; font: inherit; border: 2px dashed var(--field-edge); border-radius: 4px; background: var(--paper) }
.drop:hover { background: var(--main-tint) }
.drop::file-selector-button { min-height: 48px; padding: .3rem 1.1rem; margin-right: 1rem; font: inherit; border: 1.5px solid var(--main); border-radius: 4px; background: var(--paper); color: var(--main-deep); cursor: pointer }
.field-wrong .drop { border-color: var(--danger) }
.verdict { border: 2px solid var(--main); border-radius: 4px; padding: 1rem 1.3rem; margin-bottom: 1.6rem }
.verdict strong { display: block; font-size: 1.25rem }
.verdict-bad { border-color: var(--danger) }
.verdict-bad strong { color: var(--danger) }
.check-list { list-style: none; padding: 0; margin-bottom: 1.6rem }
.check-list li { border-bottom: 1px solid var(--line); padding: .8rem 0 }
.check-list h3 { font-size: 1.02rem }
.check-list p { max-width: var(--reading); margin-top: .2rem }
`
