// Times of others as the visitor's own clock shows them, in the language and the digits of the page. Without this
// script they stand in the zones in which they were written.
const main = document.querySelector('main');
const language = document.documentElement.lang;
const digits = /[٠-٩]/.test(main.textContent) ? '-u-nu-arab' : '';
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const form = (options) => new Intl.DateTimeFormat(language + digits, { ...options, timeZone: own });
const start = (time) => new Date(time.dateTime);

const nameOfZone = (moment) =>
  form({ timeZoneName: 'longGeneric' }).formatToParts(moment).find((part) => part.type === 'timeZoneName').value;

const item = (time) => {
  const item = document.createElement('li');
  item.append(time);
  return item;
};

// Free times by day: which day it is hangs on the clock, so that the rows are made anew.
const regroup = (rows) => {
  const pattern = rows.rows[0], days = new Map();
  for (const time of rows.querySelectorAll('li time')) {
    const day = form({ weekday: 'long', day: 'numeric', month: 'long' }).format(start(time));
    days.set(day, [...(days.get(day) ?? []), item(time)]);
    time.textContent = form({ timeStyle: 'short' }).format(start(time));
  }
  rows.replaceChildren(...[...days].map(([day, items]) => {
    const row = pattern.cloneNode(true);
    row.querySelector('th').textContent = day;
    row.querySelector('ul').replaceChildren(...items);
    return row;
  }));
};

for (const box of main.querySelectorAll('[data-zoned]')) {
  const first = box.querySelector('time');
  if (box.dataset.zoned === own || first === null) continue;
  box.querySelectorAll('[data-days]').forEach(regroup);
  for (const time of box.querySelectorAll('[data-until]')) {
    const moments = form({ dateStyle: 'medium', timeStyle: 'short' });
    time.textContent = moments.formatRange(start(time), new Date(time.dataset.until));
  }
  for (const name of box.querySelectorAll('[data-zone-name]')) name.textContent = nameOfZone(start(first));
  for (const told of box.querySelectorAll('[data-told]')) told.hidden = true;
  for (const yours of [box, ...box.querySelectorAll('[data-yours]')]) yours.hidden = false;
}

// Today, by the clock that the calendar goes by.
for (const grid of main.querySelectorAll('[data-today]')) {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: grid.dataset.today }).format();
  grid.querySelector(`[data-day="${today}"]`)?.setAttribute('aria-current', 'date');
}
