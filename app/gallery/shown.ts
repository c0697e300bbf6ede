/** Whether the gallery is there: while developing, and where the stories run. What is served to a newsroom has no such page. */
export function galleryIsShown(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment['NODE_ENV'] === 'development' || environment['GALLEY_GALLERY'] === 'shown'
}
