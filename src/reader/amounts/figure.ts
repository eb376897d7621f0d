/** The most digits of a figure that is a number and not a telephone's or an account's. */
const DIGITS_MOST = 15;

/** How the separators of a figure are read: `decimal` where three digits after a single full stop are a fraction. */
export type FigureStyle = "thousands" | "decimal";

/**
 * The value of a figure in folded digits with its separators; null where it is no number.
 * A comma before three digits separates thousands, and so does a full stop (8.000 soldiers) unless `style` says that a
 * scale follows (1.125 billion) or the figure begins with 0. Of two kinds of separators the last is the decimal one.
 */
export function figureValue(figure: string, style: FigureStyle): number | null {
  const comma = figure.lastIndexOf(",");
  const stop = figure.lastIndexOf(".");
  const last = Math.max(comma, stop);
  let whole = figure;
  let fraction = "";
  if (last >= 0 && isDecimal(figure, comma, stop, style)) {
    whole = figure.slice(0, last);
    fraction = figure.slice(last + 1);
  }
  const digits = digitsOf(whole);
  if (digits === "" || digits.length > DIGITS_MOST || fraction.length > DIGITS_MOST) return null;
  const value = Number(fraction === "" ? digits : `${digits}.${fraction}`);
  return Number.isFinite(value) ? value : null;
}

function isDecimal(figure: string, comma: number, stop: number, style: FigureStyle): boolean {
  const last = Math.max(comma, stop);
  if (comma >= 0 && stop >= 0) return figure.indexOf(figure[last]!) === last;
  if (figure.indexOf(figure[last]!) !== last) return false;
  if (figure.length - last - 1 !== 3 || last > 3) return true;
  return figure[0] === "0" || (stop >= 0 && style === "decimal");
}

function digitsOf(text: string): string {
  let digits = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) digits += text[i];
  }
  return digits;
}
