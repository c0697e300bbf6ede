/** A page as newspapers make them: the article within menus, boxes, posts of others and a notice of its own. */
export function newspaperPage({ body = '', head = '' } = {}): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<title>Council chooses ferry operator for the summer | The Courier</title>
<meta property="og:title" content="Council chooses ferry operator for the summer">
<meta name="description" content="Maren Ferries bid lower than its only rival and promises a boat every forty minutes.">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Council chooses ferry operator for the summer","author":{"@type":"Person","name":"Jonas Wehr"},"datePublished":"2026-03-05T06:00:00+01:00","wordCount":640,"isAccessibleForFree":false}</script>
<style>.x { color: red }</style>
${head}
</head>
<body>
<header class="site"><a href="/">The Courier</a><nav><ul><li><a href="/city">City</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<div class="page">
<header class="article-head">
<h1>Council chooses ferry operator for the summer</h1>
<p>Maren Ferries bid lower than its only rival and promises a boat every forty minutes.</p>
<div class="meta"><span class="byline">By Jonas Wehr</span></div>
<div class="meta"><time datetime="2026-03-05T06:00:00+01:00">5 March 2026</time></div>
</header>
<div class="article-body">
<figure><img src="maren.jpg" alt="A white ferry"><figcaption>The Maren leaves Lindmere quay. Photograph: Ilse Marrin</figcaption></figure>
<p>Maren Ferries will run the summer crossing between Lindmere and Saltholm from 1 May, the council decided on Wednesday by nine votes to six.</p>
<p>The company bid £1.24 million for three seasons, £180,000 less than its only rival, as <a href="/papers/wc-26-014.html?utm_source=x">the committee’s paper</a> says. A new ship with two decks will join in June.</p>
<div class="share-tools social"><a href="https://share.example/?u=1">Share</a> <a href="https://mail.example/">Mail</a></div>
<p>“We promised a boat every forty minutes and we will keep to it,” said Rolf Tenning, who runs the company.</p>
<h2>Who paid before</h2>
<p>Last summer 212,000 people took the ferry, 9 percent more than in 2024, by the count of the harbour board.</p>
<table><caption>Passengers</caption><tr><th>Year</th><th>People</th></tr><tr><td>2024</td><td>194,500</td></tr><tr><td>2025</td><td>212,000</td></tr></table>
<ul><li>Adults pay £4.20, children £2.10 from May on.</li><li>Bicycles cost £1 on every crossing of the day.</li></ul>
<aside class="related sidebar"><h3>Most read</h3><ul><li><a href="/a">Bridge closes again</a></li><li><a href="/b">Harbour fees rise</a></li></ul></aside>
<p>The old crossing was run by the city itself until 2019, at a loss of £300,000 a year. Since then three companies have tried.</p>
<p>Tenning said that 26 people would work on the two boats, eleven of them new, and that hiring begins next week.</p>
${body}
</div>
</div>
<div id="comments" class="comments"><h2>Comments</h2><p>I never liked that ferry, it is late every single day of the year.</p></div>
<footer><p>© The Courier 2026. Imprint, privacy, terms.</p></footer>
<script>track()</script>
</body>
</html>`
}
