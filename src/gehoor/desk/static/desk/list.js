// By keyboard through a list: j to the next line, k to the one before.

const rows = () => [...document.querySelectorAll('[data-row]')];

function move(step) {
  const all = rows();
  const here = all.indexOf(document.activeElement);
  const next = all[here === -1 && step < 0 ? all.length - 1 : here + step];
  if (!next) return;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

for (const [key, step] of [['j', 1], ['k', -1]]) {
  const button = document.createElement('button');
  button.type = 'button';
  button.hidden = true;
  button.dataset.shortcut = key;
  button.addEventListener('click', () => move(step));
  document.body.append(button);
}
