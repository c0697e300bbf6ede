import type { Page } from '@playwright/test'

/** Presses by what they were for; a chord such as ⌘↵ is one, a letter of new words too. Letters of places are counted apart. */
export interface Tally {
  keys: number
  letters: number
}

/** A person's keyboard that is counted. */
export class CountedKeys {
  readonly tasks = new Map<string, Tally>()

  constructor(private readonly page: Page) {}

  async press(task: string, ...keys: string[]): Promise<void> {
    this.of(task).keys += keys.length
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(task: string, words: string): Promise<void> {
    this.of(task).letters += words.length
    await this.page.keyboard.type(words)
  }

  /** Words of the article: each letter is a key. */
  async write(task: string, words: string): Promise<void> {
    this.of(task).keys += words.length
    await this.page.keyboard.type(words)
  }

  get keys(): number {
    return [...this.tasks.values()].reduce((sum, { keys }) => sum + keys, 0)
  }

  private of(task: string): Tally {
    const known = this.tasks.get(task) ?? { keys: 0, letters: 0 }
    this.tasks.set(task, known)
    return known
  }
}
