import type { Frame } from './story-frame'
import type { StoryReader } from './story-reader'
import type { XmlAttributes } from './xml'

/** What an element does to the text when it opens, and when it ends; by its name. */
export type OnOpen = (story: StoryReader, frame: Frame, attributes: XmlAttributes) => void
export type OnClose = (story: StoryReader, frame: Frame) => void
export type ByName<On> = Partial<Record<string, On>>
