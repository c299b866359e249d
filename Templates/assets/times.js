// Times of others as the visitor's own clock shows them, in the language and the digits of the page. Without this
// script they stand in the zones in which they were written.
const language = (text) => document.documentElement.lang + (/[٠-٩]/.test(text) ? '-u-nu-arab' : '');
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const shown = (moment, options) =>
  new Intl.DateTimeFormat(language(document.querySelector('main').textContent), { ...options, timeZone: own }).format(moment);
const momentOf = (time) => new Date(time.dateTime);

const nameOfZone = (moment) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: own, timeZoneName: 'longGeneric' })
    .formatToParts(moment).find((part) => part.type === 'timeZoneName').value;

// Free times by day: which day it is hangs on the clock, so that the rows are made anew.
const regroup = (rows) => {
  const pattern = rows.rows[0], days = new Map();
  for (const time of rows.querySelectorAll('li time')) {
    const day = shown(momentOf(time), { weekday: 'long', day: 'numeric', month: 'long' });
    days.set(day, [...(days.get(day) ?? []), time]);
  }
  rows.replaceChildren(...[...days].map(([day, times]) => {
    const row = pattern.cloneNode(true), list = row.querySelector('ul');
    row.querySelector('th').textContent = day;
    list.replaceChildren(...times.map((time) => {
      const item = document.createElement('li');
      item.append(time);
      return item;
    }));
    return row;
  }));
};

for (const box of document.querySelectorAll('[data-zoned]')) {
  const times = [...box.querySelectorAll('time')];
  if (box.dataset.zoned === own || times.length === 0) continue;
  for (const rows of box.querySelectorAll('[data-days]')) regroup(rows);
  const isTable = box.querySelector('[data-days]') !== null;
  for (const time of times) {
    time.textContent = shown(momentOf(time), isTable ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' });
  }
  for (const name of box.querySelectorAll('[data-zone-name]')) name.textContent = nameOfZone(momentOf(times[0]));
  for (const told of box.querySelectorAll('[data-told]')) told.hidden = true;
  for (const yours of [box, ...box.querySelectorAll('[data-yours]')]) yours.hidden = false;
}

// Today, by the clock that the calendar goes by.
for (const grid of document.querySelectorAll('[data-today]')) {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: grid.dataset.today, dateStyle: 'short' }).format(new Date());
  grid.querySelector(`[data-day="${day}"]`)?.setAttribute('aria-current', 'date');
}
