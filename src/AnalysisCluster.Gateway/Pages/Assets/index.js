// Everything that comes from articles is put in as text, never as markup.
const rowsMax = 100;
const events = document.getElementById('events');
const connection = document.getElementById('connection');
const counts = document.getElementById('counts');

const quoted = words => (words ?? []).map(part => `“${part}”`).join(' … ');
const voice = claim => [claim.speaker, claim.outlet ?? claim.article].filter(Boolean).join(', in ');

const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;
const origins = ({ min, max }) => min === max ? counted(min, 'origin', 'origins') : `${min} to ${max} origins`;

const readings = {
  article: data => [data.state, data.title ?? data.id, data.outlet ?? ''],
  claim: data => [data.finding?.stance ?? data.state, quoted(data.words), [data.finding?.speaker?.name, data.outlet ?? data.article].filter(Boolean).join(', in ')],
  copy: data => [`${Math.round(100 * data.containment)} %`, `${data.a} and ${data.b}`, ''],
  link: data => [data.relation, `${quoted(data.a.words)} ⟷ ${quoted(data.b.words)}`, `${voice(data.a)} / ${voice(data.b)}`],
  assertion: data => data.mergedInto
    ? ['merged', `${data.id} is now part of ${data.mergedInto}`, '']
    : [data.status, data.text ?? '', `${origins(data.origins)}, ${counted(data.witnesses, 'witness', 'witnesses')}`],
  figure: data => [`${data.from} → ${data.to} ${data.unit}`, quoted(data.later.words), `${voice(data.earlier)} / ${voice(data.later)}`],
};

function show(kind, data) {
  const [standing, words, who] = readings[kind](data);
  const row = document.createElement('tr');
  for (const text of [kind, standing, words, who]) {
    row.appendChild(document.createElement('td')).textContent = text;
  }
  if (/^[a-z]+$/.test(standing)) {
    row.children[1].className = standing;
  }
  events.prepend(row);
  while (events.childElementCount > rowsMax) {
    events.lastElementChild.remove();
  }
}

async function refreshCounts() {
  try {
    const status = await (await fetch('/v1/status')).json();
    const shown = { accepted: status.accepted, pending: status.pending, finished: status.finished, failed: status.failed, claims: status.claims, ...status.links, events: status.feedLast };
    counts.replaceChildren(...Object.entries(shown).map(([name, value]) => {
      const pair = document.createElement('div');
      pair.appendChild(document.createElement('dt')).textContent = name;
      pair.appendChild(document.createElement('dd')).textContent = Number(value).toLocaleString('en');
      return pair;
    }));
    return status;
  } catch {
    return null; // the next round may pass; the stream says whether the gateway is there
  }
}

async function start() {
  const status = await refreshCounts();
  const stream = new EventSource(`/v1/stream?from=${Math.max(0, (status?.feedLast ?? 0) - rowsMax)}`);
  stream.onopen = () => { connection.textContent = 'Connected; the latest change is on top.'; };
  stream.onerror = () => { connection.textContent = stream.readyState === EventSource.CLOSED ? 'The gateway refused the stream. Reload to try again.' : 'Connection lost; trying again …'; };
  for (const kind of Object.keys(readings)) {
    stream.addEventListener(kind, event => show(kind, JSON.parse(event.data)));
  }
  setInterval(refreshCounts, 5000);
}

start();
