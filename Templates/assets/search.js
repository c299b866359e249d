// Search without a server. The index is made by Sources/Search, whose words must be just these.

const alike = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ς: 'σ', ı: 'i',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ہ: 'ه', ە: 'ه', ک: 'ك', ء: '',
}

const stem = word =>
  /^[a-z]{3,}s$/.test(word) && !/[sui]s$/.test(word)
    ? word.replace(/(..)ies$/, '$1y').replace(/s$/, '')
    : word.replace(/^(?:[وفبك]?ال|لل)(?=...)/u, '')

/** The words of a text, in the form in which they are looked for. */
export const words = text =>
  (text.normalize('NFKD').replace(/[\p{M}\p{Lm}]/gu, '').toLowerCase().replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/g, letter => alike[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, digit => digit.charCodeAt() & 15)
    .match(/[a-z][+#]+(?![\p{L}\p{N}+#])|[\p{L}\p{N}]+/gu) ?? []).map(stem)

/** How many letters are wrong, missing, too many or in each other's place; `most + 1` if more than `most`. */
export const distance = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before = [], last = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] != other[j - 1]))
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[other.length]
}

/** Lets a slow browser do what else is waiting. */
const pause = () => new Promise(resolve => setTimeout(resolve))
const turned = word => [...word].reverse().join('')
/** In a text, there often, in a heading, in the title. */
const worth = [1, 1.6, 4, 10]
/** The most bytes that are read of where words stand. */
const places = 60000

/** An index; `load` gets a file of it. */
export const open = async (address, load = fetch) => {
  const entry = await (await load(address, { cache: 'no-cache' })).json()
  const known = new Map()
  const piece = (name, read = 'text') => {
    if (!known.has(name)) {
      known.set(name, load(new URL(entry.folder + name + '.bin', address)).then(answer => {
        if (!answer.ok) throw new Error(answer.status)
        return new Response(answer.body.pipeThrough(new DecompressionStream('deflate')))[read]()
      }))
      // What failed may be asked for again.
      known.get(name).catch(() => known.delete(name))
    }
    return known.get(name)
  }
  const sections = []
  let count = 0
  for (let at = 0; at < entry.kinds.length; at += 2)
    sections.push({ kind: entry.kinds[at], from: count, to: count += entry.kinds[at + 1] })

  /** The lists that words with a beginning may stand in. */
  const range = (lists, start) => lists.filter(([first], at) =>
    (first <= start || first.startsWith(start)) && !(at + 1 < lists.length && lists[at + 1][0] <= start))
  const list = ([, name], fits) => piece(name).then(text => JSON.parse(text).flatMap(([file, bytes, words, sizes]) =>
    words.split(' ').flatMap((word, at) => fits(word) ? { word, file, bytes, at, size: parseInt(sizes[at], 36) } : [])))
  const lists = async (chosen, fits) => (await Promise.all(chosen.map(each => list(each, fits)))).flat()

  const misspelt = async term => {
    const most = term.length < 4 ? 0 : term.length < 8 ? 1 : 2
    if (!most) return []
    const isNear = word => distance(term, word, most) <= most
    if (!entry.ends.length) return lists(entry.words, isNear)
    // The first letters are right, or the last.
    const start = term.slice(0, most + 1), end = turned(term).slice(0, most + 1)
    const fromEnd = (await Promise.all(range(entry.ends, end).map(([, name]) => piece(name)))).flatMap(text =>
      text.split(' ').map(turned).filter(isNear))
    const wanted = new Set(range(entry.words, start))
    fromEnd.slice(0, 8).forEach(word => range(entry.words, word).slice(0, 1).forEach(each => wanted.add(each)))
    return lists([...wanted], isNear)
  }

  /** The words that a term may mean, the best first. */
  const meanings = async term => {
    const beginning = async start => (await lists(range(entry.words, start).slice(0, 6), word => word.startsWith(start)))
      .map(found => ({ ...found, trust: found.word == term ? 1 : .3 + .5 * start.length / found.word.length }))
    let found = await beginning(term)
    const bare = term.replace(/^[وفبك]?ال/u, '')
    if (!found.length && bare && bare != term) found = await beginning(bare)
    if (!found.length) found = (await misspelt(term))
      .map(found => ({ ...found, trust: .6 / distance(term, found.word, 2) }))
    return found.sort((one, other) => other.trust - one.trust || other.size - one.size).slice(0, 12)
  }

  /** The numbers of pages, each with a weight. */
  const read = async ({ file, at }) => {
    const bytes = new Uint8Array(await piece(file, 'arrayBuffer'))
    let place = 0
    const number = () => {
      let value = 0, shift = 0, byte
      do {
        byte = bytes[place++]
        value |= (byte & 127) << shift
        shift += 7
      } while (byte > 127)
      return value
    }
    for (; at; at--) {
      const length = number()
      place += length
    }
    const pages = []
    const end = number() + place
    for (let page = -1; place < end;) {
      const value = number()
      pages.push(page += (value >> 2) + 1, value & 3)
    }
    return pages
  }

  /** The pages that are found, the best first, and the words that they were found by. */
  const find = async (question, kind) => {
    const terms = await Promise.all([...new Set(words(question))].slice(0, 8).map(meanings))
    let left = places
    const files = new Set()
    const score = new Float32Array(count), hits = new Uint8Array(count)
    const marked = new Set()
    const cost = found => found.length ? found[0].size : 0
    for (const found of terms.sort((one, other) => cost(one) - cost(other))) {
      const chosen = found.filter(({ file, bytes }) => {
        if (files.has(file)) return true
        if (bytes > left) return false
        left -= bytes
        return files.add(file)
      })
      await pause()
      const best = new Map()
      for (const [at, pages] of (await Promise.all(chosen.map(read))).entries()) {
        marked.add(chosen[at].word)
        const rarity = chosen[at].trust * Math.log(1 + 2 * count / pages.length)
        for (let place = 0; place < pages.length; place += 2) {
          const value = rarity * worth[pages[place + 1]]
          if (!(best.get(pages[place]) >= value)) best.set(pages[place], value)
        }
      }
      for (const [page, value] of best) {
        score[page] += value
        hits[page]++
      }
    }
    // Pages with all words; if there are none, those with most of them.
    const most = hits.reduce((most, each) => Math.max(most, each), 0)
    const pages = []
    for (const { kind: each, from, to } of sections)
      for (let page = from; page < to; page++)
        if (most && hits[page] == most && (!kind || kind == each)) pages.push(page)
    pages.sort((one, other) => score[other] - score[one] || one - other)
    return { pages, marked }
  }

  /** What is shown of a page. */
  const text = async page => {
    const file = Math.floor(page / entry.pages), list = Math.floor(file / entry.lists)
    const names = await piece(entry.texts.substr(list * 12, 12))
    const pages = JSON.parse(await piece(names.substr(file % entry.lists * 12, 12)))
    const [address, title, headings, text] = pages[page % entry.pages]
    return { address, title, headings, text, kind: sections.find(({ to }) => page < to).kind }
  }
  return { find, text }
}

const folded = new Map()
/** The parts of a text: what was not looked for, and every second one what was. */
export const parts = (text, marked) => {
  const found = [0]
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}\u0640]+[+#]*/gu)) {
    if (!folded.has(word)) folded.set(word, words(word))
    if (folded.get(word).some(each => marked.has(each))) found.push(index, index + word.length)
  }
  return [...found, text.length].slice(1).map((end, at) => text.slice(found[at], end))
}

/** The part of a text around the words that were looked for. */
export const excerpt = (text, marked, length = 180) => {
  const all = parts(text, marked)
  if (all.length < 2) return text.length > length ? [text.slice(0, length).replace(/\s\S*$/u, '') + ' …'] : [text]
  let place = 0, best = 0, at = 0
  const starts = all.map(part => (place += part.length) - part.length)
  for (let i = 1; i < all.length; i += 2) {
    const near = new Set()
    for (let j = i; j < all.length && starts[j] < starts[i] + length; j += 2) near.add(all[j].toLowerCase())
    if (near.size > best) [best, at] = [near.size, starts[i]]
  }
  let from = Math.max(0, at - 50), to = Math.min(text.length, from + length)
  if (from) from = Math.min(at, text.indexOf(' ', from) + 1 || at)
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), at + 1)
  const shown = parts(text.slice(from, to), marked)
  if (from) shown[0] = '… ' + shown[0]
  if (to < text.length) shown.length % 2 ? shown[shown.length - 1] += ' …' : shown.push(' …')
  return shown
}

// The page.

const step = 10

const watch = form => {
  const input = form.elements.q, kind = form.elements.kind
  const [results, status, more] = ['results', 'status', 'more'].map(id => document.getElementById('search-' + id))
  const language = document.documentElement.lang
  const say = (word, value) => {
    const said = form.querySelector(`template[data-say=${word}]`).content.textContent
    status.textContent = said.replace('%s', () => value)
  }
  const amount = count => count.toLocaleString(/^ar/.test(language) ? language + '-u-nu-arab' : language)
  const place = new URL(form.dataset.index, location)
  let index, turn = 0

  const make = (name, className, parts) => {
    const element = document.createElement(name)
    if (className) element.className = className
    element.append(...parts.map((part, at) => at % 2 ? make('mark', '', [part]) : part))
    return element
  }
  const labels = Object.fromEntries([...kind.options].map(({ value, text }) => [value, text]))
  const item = ({ address, title, headings, text, kind }, marked) => {
    const link = make('a', '', parts(title, marked))
    link.href = address
    const shown = [text, headings].find(each => parts(each, marked).length > 1) ?? text
    const item = make('li', '', [make('h2', 'search-title', [link])])
    if (labels[kind]) item.append(make('p', 'search-kind', [labels[kind]]))
    item.append(make('p', 'search-excerpt', excerpt(shown.replace(/\s+/g, ' '), marked)))
    return item
  }

  /** Does something for a search, or says that it failed. */
  const attempt = async (mine, act) => {
    try {
      await act()
    } catch (problem) {
      index = null
      if (mine == turn) say('failed')
      console.warn(problem)
    }
  }

  const show = async (found, from, mine) => {
    const pages = found.pages.slice(from, from + step)
    const texts = await Promise.all(pages.map(found.text))
    if (mine != turn) return
    if (pages.length) say('found', amount(found.pages.length))
    await pause()
    if (mine != turn) return
    const items = texts.map(text => item(text, found.marked))
    from ? results.append(...items) : results.replaceChildren(...items)
    more.hidden = from + step >= found.pages.length
    more.onclick = () => attempt(mine, async () => {
      await show(found, from + step, mine)
      results.children[from + step]?.querySelector('a').focus()
    })
  }

  const search = async (isTyping = true) => {
    const mine = ++turn
    const question = input.value.trim()
    const address = new URL(location)
    for (const [name, value] of [['q', question], ['kind', kind.value]])
      value ? address.searchParams.set(name, value) : address.searchParams.delete(name)
    if (isTyping) history.replaceState(null, '', address)
    if (!question) {
      results.replaceChildren()
      more.hidden = true
      status.textContent = ''
      return
    }
    await attempt(mine, async () => {
      const { find, text } = await (index ??= open(place))
      const found = await find(question, kind.value)
      if (mine != turn) return
      await show({ ...found, text }, 0, mine)
      if (mine == turn && !found.pages.length) say('none', question)
    })
  }

  const links = () => [...results.querySelectorAll('a')]
  let wait
  input.addEventListener('input', () => {
    clearTimeout(wait)
    wait = setTimeout(search, 120)
  })
  kind.addEventListener('change', () => search())
  form.addEventListener('submit', async event => {
    event.preventDefault()
    clearTimeout(wait)
    await search()
    links()[0]?.focus()
  })
  document.addEventListener('keydown', event => {
    const all = links(), at = all.indexOf(document.activeElement)
    const isInput = document.activeElement == input
    if (!isInput && at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
    if (event.key == 'Escape') {
      if (isInput && input.value) {
        input.value = ''
        search()
      }
      input.focus()
    } else if (next === undefined || isInput && next < 0) return
    else (all[next] ?? (next < 0 ? input : all[at]))?.focus()
    event.preventDefault()
  })
  const start = (typed, chosen) => {
    const asked = new URLSearchParams(location.search)
    input.value = typed || (asked.get('q') ?? '')
    kind.value = chosen || (asked.get('kind') ?? '')
    search(!!(typed || chosen))
  }
  addEventListener('popstate', () => start())
  document.querySelector('[data-without-script]').hidden = true
  form.hidden = false
  // Whoever was quicker than this script goes on.
  start(input.value, kind.value)
  if (!input.value && document.activeElement == document.body) input.focus()
}

if (globalThis.document) {
  const form = document.querySelector('form[data-index]')
  // Nobody waits for what is done here to see the page.
  if (form) requestAnimationFrame(() => setTimeout(watch, 0, form))
  document.addEventListener('keydown', event => {
    if (event.key != '/' || event.ctrlKey || event.metaKey || event.altKey
      || event.target.closest('input, textarea, select, [contenteditable]')) return
    const place = form?.elements.q ?? document.querySelector('a[data-search]')
    if (!place) return
    event.preventDefault()
    form ? place.focus() : place.click()
  })
}
