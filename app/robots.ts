import type { MetadataRoute } from 'next'

/** Readers' pages are for everybody, the desk for nobody's index. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/corrections', disallow: '/' } }
}
