// Narrows and sorts the catalogue without loading pages. The links of the page are taken over, so that whatever
// fails here, they still lead somewhere; their words, and the cards, are the server's.

const root = document.querySelector('#catalogue[data-index]')
if (root) begin(root)

function begin(root) {
  const all = (selector, of = root) => [...of.querySelectorAll(selector)]
  const one = selector => root.querySelector(selector)
  const { start, index, cards, zero, title, remove, pages, failed } = root.dataset
  const [onPage, inFile] = [+root.dataset.onPage, +root.dataset.inFile]
  const [options, sortings] = [all('.filters a'), all('.sorting a')]
  const [found, grid, none, chosen, pager] = ['#found', '[data-results]', '[data-none]', '.chosen', '.pager'].map(one)
  const heading = document.querySelector('h1')
  const language = document.documentElement.lang
  const digits = { '٠': 'arab', '۰': 'arabext' }[zero] ?? 'latn'
  // Made when they are asked for: they take a phone some time.
  const lazy = make => (made => () => made ??= make())()
  const numbers = lazy(() => new Intl.NumberFormat(`${language}-u-nu-${digits}`))
  const plurals = lazy(() => new Intl.PluralRules(language))
  const number = value => numbers().format(value)
  const samples = [...one('[data-counts]').content.children]

  for (const link of [...options, ...sortings]) link.dataset.at = link.getAttribute('href')

  // A state is what is shown: the chosen values of each facet, an order, and which page of that.

  /** What the address asks for; nothing if it asks for nothing. */
  const asked = () => {
    const state = { chosen: {}, sort: '', page: 1 }
    const own = [...options, ...sortings].find(link => link.dataset.at === location.pathname)?.dataset
    if (own?.facet) state.chosen[own.facet] = [own.value]
    else if (own?.sort) state.sort = own.sort
    let asks = false
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (name === 'sort' && sortings.some(link => link.dataset.sort === value)) state.sort = value
      else if (name === 'page') state.page = Math.max(1, parseInt(value) || 1)
      else if (options.some(option => option.dataset.facet === name)) {
        state.chosen[name] = value.split(',').filter(value => value)
      } else continue
      asks = true
    }
    return { state, asks }
  }

  /** What the server made. */
  const made = { chosen: {}, sort: '', page: +root.dataset.page, isMade: true }
  for (const { dataset: { facet, value, sort } } of all('a[aria-current]')) {
    if (facet) made.chosen[facet] = [value]
    else made.sort = sort
  }
  /** Where this is, but for the part behind `#`, which leads to places in the page. */
  const here = () => location.pathname + location.search
  const madeAt = asked().asks ? '' : here()
  const madeTitle = document.title
  const madeHeading = heading?.textContent

  /** The address of a state: the page that the server has of it, or a question to the catalogue. */
  const address = ({ chosen, sort, page }) => {
    const facets = Object.entries(chosen)
    const values = facets.flatMap(([facet, values]) => values.map(value => [facet, value]))
    if (page === 1 && values.length + !!sort < 2) {
      if (sort) return sortings.find(link => link.dataset.sort === sort)?.dataset.at ?? start
      if (!values.length) return start
      const [[facet, value]] = values
      const own = options.find(link => link.dataset.facet === facet && link.dataset.value === value)?.dataset.at
      if (own?.startsWith(start)) return own
    }
    const asked = new URLSearchParams(facets.map(([facet, values]) => [facet, values.join(',')]))
    if (sort) asked.set('sort', sort)
    if (page > 1) asked.set('page', page)
    return `${start}?${asked}`.replaceAll('%2C', ',')
  }

  const toggled = (state, facet, value) => {
    const values = state.chosen[facet] ?? []
    const next = values.includes(value) ? values.filter(other => other !== value) : [...values, value]
    const chosen = { ...state.chosen, [facet]: next }
    if (!next.length) delete chosen[facet]
    return { ...state, chosen, page: 1, isMade: false }
  }

  // What is fetched, each thing once.

  let data
  const load = () => data ??= fetch(index).then(answer => answer.ok ? answer.json() : Promise.reject()).then(read)
  /** For each course the numbers of its values, whether it was written as one or as a list. */
  const read = ({ facets, orders, count }) => {
    for (const facet of Object.values(facets)) facet.courses = facet.courses.map(numbers => [numbers].flat())
    return { facets, orders, count }
  }

  const files = new Map()
  /** The cards of a file, made into elements by the browser as it does those of a page. */
  const file = number => {
    if (!files.has(number)) {
      files.set(number, new Promise((resolve, reject) => {
        const request = new XMLHttpRequest()
        request.open('GET', `${cards}${number}.html`)
        request.responseType = 'document'
        request.onload = () => request.response && request.status < 300 ? resolve(request.response.body.children) : reject()
        request.onerror = reject
        request.send()
      }).catch(() => (files.delete(number), Promise.reject())))
    }
    return files.get(number)
  }
  const card = async course =>
    document.importNode((await file(Math.floor(course / inFile)))[course % inFile], true)

  /** The courses that have the chosen values, and how many there would be with each other value. */
  const narrowed = ({ facets, count }, chosen) => {
    const asked = Object.entries(chosen).filter(([facet]) => facets[facet])
      .map(([facet, values]) => [facet, new Set(values.map(value => facets[facet].values.indexOf(value)))])
    const counts = Object.fromEntries(Object.entries(facets).map(([name, { values }]) => [name, values.map(() => 0)]))
    const fits = []
    for (let course = 0; course < count; course++) {
      const against = asked.filter(([facet, wanted]) => !facets[facet].courses[course].some(value => wanted.has(value)))
      fits.push(!against.length)
      // Values of one facet widen it: only what the other facets ask for counts.
      const names = against.length ? against.length > 1 ? [] : [against[0][0]] : Object.keys(facets)
      for (const name of names) for (const value of facets[name].courses[course]) counts[name][value]++
    }
    return { fits, counts }
  }

  // What is shown.

  let state = made
  let turn = 0
  let shownAt = here()
  /** What the title says besides the site's name. */
  const madeAs = madeHeading + (made.page > 1 && pager ? ' · ' + pager.children[1].textContent : '')

  const counted = count => {
    const sample = samples.find(sample => plurals().select(+sample.dataset.count) === plurals().select(count)) ?? samples.at(-1)
    return sample.textContent.replace(number(+sample.dataset.count), number(count))
  }

  /** A chosen value, to let go of it. */
  const chip = (state, facet, value) => {
    const item = document.createElement('li')
    const link = item.appendChild(document.createElement('a'))
    const option = options.find(({ dataset }) => dataset.facet === facet && dataset.value === value)
    link.textContent = option?.querySelector('span').textContent ?? value
    link.className = 'chip'
    link.ariaLabel = remove.replace('{name}', link.textContent)
    Object.assign(link.dataset, { facet, value })
    link.href = address(toggled(state, facet, value))
    return item
  }

  const mark = (link, isCurrent) =>
    isCurrent ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')

  /** What is chosen is marked at once: nothing moves later, when nobody expects it. */
  const choose = () => {
    for (const option of options) {
      const { facet, value } = option.dataset
      option.href = address(toggled(state, facet, value))
      mark(option, state.chosen[facet]?.includes(value))
    }
    for (const link of sortings) {
      link.href = address({ ...state, sort: link.dataset.sort, page: 1 })
      mark(link, link.dataset.sort === state.sort)
    }
    const chips = Object.entries(state.chosen)
      .flatMap(([facet, values]) => values.map(value => chip(state, facet, value)))
    chosen.replaceChildren(...chips, chosen.lastElementChild)
    chosen.hidden = !chips.length
    if (heading) heading.textContent = state.isMade ? madeHeading : title
  }

  /** How many there are, and where in them this is. */
  const tell = ({ facets }, counts, total) => {
    const last = Math.max(1, Math.ceil(total / onPage))
    for (const option of options) {
      const { facet, value } = option.dataset
      const count = counts[facet]?.[facets[facet].values.indexOf(value)] ?? 0
      option.querySelector('small').textContent = number(count)
      option.toggleAttribute('data-empty', !count)
    }
    none.hidden = total > 0
    found.textContent = counted(total)
    const place = pages.replace('{page}', number(state.page)).replace('{pages}', number(last))
    document.title = state.isMade ? madeTitle
      : madeTitle.replace(madeAs, title + (state.page > 1 ? ' · ' + place : ''))
    if (!pager) return
    const [previous, text, next] = pager.children
    pager.hidden = last < 2
    text.textContent = place
    for (const [link, page] of [[previous, state.page - 1], [next, state.page + 1]]) {
      link.hidden = page < 1 || page > last
      link.href = address({ ...state, page })
    }
  }

  const show = async () => {
    const mine = ++turn
    shownAt = here()
    root.ariaBusy = 'true'
    choose()
    try {
      const data = await load()
      if (mine !== turn) return
      const list = narrowed(data, state.chosen)
      const order = data.orders[state.sort] ?? list.fits.keys()
      const courses = [...order].filter(course => list.fits[course])
      state.page = Math.min(state.page, Math.max(1, Math.ceil(courses.length / onPage)))
      const shown = courses.slice((state.page - 1) * onPage, state.page * onPage)
      const made = await Promise.all(shown.map(card))
      if (mine !== turn) return
      tell(data, list.counts, courses.length)
      grid.replaceChildren(...made)
    } catch {
      if (mine !== turn) return
      data = undefined
      found.textContent = failed
    } finally {
      if (mine === turn) root.ariaBusy = 'false'
    }
  }

  const go = next => {
    state = next
    history.pushState(null, '', address(next))
    return show()
  }

  root.addEventListener('click', event => {
    const link = event.target.closest('a[href]')
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const { facet, value, sort, clear } = link.dataset
    const isPager = link.parentElement === pager
    let next
    if (facet) next = toggled(state, facet, value)
    else if (sort !== undefined) next = { ...state, sort, page: 1, isMade: false }
    else if (clear !== undefined) next = { chosen: {}, sort: state.sort, page: 1 }
    else if (isPager && !state.isMade) next = { ...state, page: state.page + (link.rel === 'next' ? 1 : -1) }
    else return
    event.preventDefault()
    const isGoing = chosen.contains(link) || none.contains(link) || isPager
    go(next).then(() => {
      if (isPager) root.scrollIntoView()
      // What was chosen last may be gone with its link.
      if (isGoing) found.focus({ preventScroll: true })
    })
  })

  addEventListener('popstate', () => {
    if (here() === shownAt) return
    state = here() === madeAt ? made : asked().state
    show()
  })

  // Who comes near the filters may want what they need.
  for (const near of ['pointerenter', 'focusin']) {
    for (const part of all('.filters, .sorting')) part.addEventListener(near, () => load().catch(() => data = undefined), { once: true })
  }
  if (!madeAt) {
    state = asked().state
    show()
  }
}
