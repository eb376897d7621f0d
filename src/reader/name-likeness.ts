/** What all spellings of a name share. */
export interface Likeness {
  /** The letters that all of them have: زيلينسكي, زيلنسكي and زيلينسكى have one skeleton. */
  readonly skeleton: string;
  /**
   * The skeleton with one letter for each sound, or null for a name too short to be told by it: كمال and جمال are two
   * names, غوتيريش and جوتيريش one.
   */
  readonly sound: string | null;
}

/**
 * How far two spellings of a name may differ. A foreign name has no one spelling: vowels come and go (روته, روتي) and
 * a sound that the script lacks is written in several ways (ميرتس, ميرتز).
 */
export class NameLikeness {
  readonly #weak: string;
  /** By letter that spellings exchange, its class. */
  readonly #exchanged = new Map<string, string>();
  /** What was told of words before: names come again and again, in one text and in the next. */
  readonly #known = new Map<string, Likeness>();

  /** `weak`: letters that spellings leave out or exchange at will; `exchanged`: classes of letters written for one sound. */
  constructor(weak: string, exchanged: readonly string[]) {
    this.#weak = weak;
    for (const letters of exchanged) for (const letter of letters) this.#exchanged.set(letter, letters);
  }

  /** The letters with one of which a name may begin that is written like one beginning with a letter. */
  initials(letter: string): string {
    return this.#exchanged.get(letter) ?? letter;
  }

  skeleton(unit: string): string {
    return this.of(unit).skeleton;
  }

  sound(unit: string): string | null {
    return this.of(unit).sound;
  }

  /** What the spellings of a name share. */
  of(unit: string): Likeness {
    let known = this.#known.get(unit);
    if (known === undefined) {
      const skeleton = this.#skeletonOf(unit);
      known = { skeleton, sound: this.#soundOf(skeleton) };
      if (this.#known.size === REMEMBERED_MOST) this.#known.clear();
      this.#known.set(unit, known);
    }
    return known;
  }

  #skeletonOf(unit: string): string {
    let kept = unit[0] ?? "";
    for (let i = 1; i < unit.length; i++) {
      const letter = unit[i]!;
      if (!this.#weak.includes(letter) && letter !== kept[kept.length - 1]) kept += letter;
    }
    return kept.length > 1 ? kept : unit;
  }

  #soundOf(skeleton: string): string | null {
    if (skeleton.length < SOUND_LEAST) return null;
    let sound = "";
    for (const letter of skeleton) {
      const first = this.#exchanged.get(letter)?.[0] ?? letter;
      if (first !== sound[sound.length - 1]) sound += first;
    }
    return sound;
  }
}

/** So many words are remembered. */
const REMEMBERED_MOST = 1 << 14;

/** So many letters a skeleton has at least where likeness of sound is enough. */
const SOUND_LEAST = 4;
