const FORMAT = new Intl.DateTimeFormat('ja-JP', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** A time as this machine's clock shows it, with the zone: a server's is often not the reader's. */
export function momentText(time: number): string {
  return FORMAT.format(time);
}
