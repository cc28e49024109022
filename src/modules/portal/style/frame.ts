/** The frame of every page: the head with name and navigation, breadcrumbs, and the foot with its marks. */
export const frameCss = `
.demonstration { background: var(--next-tint); border-bottom: 1px solid var(--next-edge); font-size: .85rem; color: var(--next-deep) }
.demonstration .wrap { padding-block: .3rem }
.planned { background: var(--next-tint); border-bottom: 1px solid var(--next-edge) }
.planned .wrap { padding-block: .6rem }
.site-head { border-top: 5px solid var(--main) }
.site-name { display: flex; align-items: center; gap: .9rem; padding-block: 1.1rem }
.site-name a { display: flex; align-items: center; gap: .9rem; color: inherit; text-decoration: none }
.site-name strong { display: block; font-size: 1.32rem; font-weight: 600; line-height: 1.35; letter-spacing: .03em }
.site-name small { display: block; font-size: .85rem; color: var(--quiet); line-height: 1.5 }
.seal {
  flex: none; width: 3.3rem; height: 3.3rem; display: grid; place-items: center; background: var(--main); color: var(--on);
  border-radius: 4px; font-size: 1.15rem; line-height: 1.2; letter-spacing: .12em; text-indent: .12em; font-weight: 600;
}
.site-name { flex-wrap: wrap; justify-content: space-between }
.site-search { flex: 1 1 min(16rem, 100%); min-width: 0; max-width: 24rem }
.site-search form { display: flex }
.site-search input {
  flex: 1; min-width: 0; min-height: 48px; padding: .4rem .8rem; font: inherit; color: inherit; background: var(--paper);
  border: 1.5px solid var(--main); border-right: 0; border-radius: 4px 0 0 4px;
}
.site-search input::placeholder { color: var(--quiet); opacity: 1 }
.site-search button {
  min-width: 4.6rem; min-height: 48px; border: 0; border-radius: 0 4px 4px 0; background: var(--main); color: var(--on);
  font: inherit; cursor: pointer;
}
.site-search button:hover { background: var(--main-deep) }
@media (max-width: 47.99rem) {
  .site-search { max-width: none }
  .site-name { padding-block: .7rem }
  .seal { width: 2.8rem; height: 2.8rem; font-size: 1rem }
  .wrap:is(main) { padding-block: 1rem 3.5rem }
}
.site-nav { background: var(--main) }
.site-nav ul { display: grid; grid-template-columns: repeat(3, 1fr) }
.site-nav .wrap { padding-inline: 0 }
.site-nav a {
  display: flex; align-items: center; justify-content: center; min-height: 48px; padding: .3rem .2rem;
  color: var(--on); text-decoration: none; font-size: 1rem; border-bottom: 3px solid transparent;
}
.site-nav a:hover { background: var(--main-deep); color: var(--on) }
.site-nav a:focus-visible { outline-color: var(--on); outline-offset: -5px }
.site-nav [aria-current] { background: var(--main-deep); border-bottom-color: var(--on); font-weight: 600 }
.crumbs { padding-block: 1rem 0; font-size: .9rem; color: var(--quiet) }
.crumbs ol { display: flex; flex-wrap: wrap }
.crumbs li + li::before { content: "›"; padding-inline: .55em; color: var(--quiet) }
.crumbs a { color: var(--quiet) }
main { display: block; padding-block: 1.5rem 3.5rem }
.page-title { margin-bottom: 1.5rem }
.page-title p { color: var(--quiet); max-width: var(--reading); margin-top: .35rem }
.site-foot { background: var(--soft); border-top: 1px solid var(--line); font-size: .9rem; color: var(--quiet) }
.site-foot .wrap { padding-block: 2rem 2.5rem; display: grid; gap: 1.4rem }
.site-foot a { color: var(--main) }
.site-foot h2 { font-size: 1rem; color: var(--ink); margin-bottom: .25rem }
.site-foot .marks { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; border-top: 1px solid var(--line); padding-top: 1.1rem }
.site-foot .links { display: flex; flex-wrap: wrap; gap: 0 1.6rem }
.site-foot .links a { display: inline-block; padding-block: .45rem }
@media (min-width: 48rem) {
  .site-name { padding-block: 1.7rem }
  .site-name strong { font-size: 1.75rem }
  .seal { width: 4rem; height: 4rem; font-size: 1.4rem }
  .site-nav .wrap { padding-inline: var(--side) }
  .site-nav ul { display: flex; margin-inline: -1.1rem }
  .site-nav a { padding-inline: 1.1rem; min-height: 54px; font-size: 1.05rem }
  main { padding-block: 2rem 5rem }
  .site-foot .about { display: grid; grid-template-columns: 3fr 2fr; gap: 2rem }
}
`
