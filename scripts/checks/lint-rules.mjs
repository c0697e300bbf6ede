// @ts-check
import { dirname, join, relative } from 'node:path'
import { ROOT } from '../process/place.mjs'

/**
 * @typedef {{ regex: string, message: string }} Pattern
 */

/** A file of this project by its path from the root, as “@/…”; a package as it is. @param {string} from @param {string} file */
const placeOf = (from, file) =>
  /^\.{1,2}\//.test(from) ? `@/${relative(ROOT, join(dirname(file), from)).replaceAll('\\', '/')}` : from

/**
 * What a file may not bring in, whichever way it does so: import, export from, import(), a type’s import(), require().
 * `patterns` are held against what is written, `places` against the file that it means.
 * @type {import('eslint').Rule.RuleModule}
 */
const walls = {
  meta: { type: 'problem', schema: [{ type: 'object' }] },
  create(context) {
    /** @type {[{ patterns: Pattern[], places: Pattern[] }]} */
    const [{ patterns, places }] = /** @type {any} */ (context.options)
    /** @param {any} source */
    const look = (source) => {
      if (!source) return
      const from = source.type === 'TemplateLiteral' ? source.quasis[0].value.cooked : source.value
      if (typeof from !== 'string' || (source.type === 'TemplateLiteral' && source.expressions.length > 0)) {
        if (!context.filename.endsWith('.mjs'))
          context.report({ node: source, message: 'Name the file that is fetched, so that walls can be seen.' })
        return
      }
      const broken =
        patterns.find(({ regex }) => new RegExp(regex, 'u').test(from)) ??
        places.find(({ regex }) => new RegExp(regex, 'u').test(placeOf(from, context.filename)))
      if (broken) context.report({ node: source, message: `${from}: ${broken.message}` })
    }
    /** @param {any} node */
    const ofSource = ({ source }) => {
      look(source)
    }
    return {
      ImportDeclaration: ofSource,
      ExportNamedDeclaration: ofSource,
      ExportAllDeclaration: ofSource,
      ImportExpression: ofSource,
      TSImportType: ofSource,
      /** @param {any} node */
      TSExternalModuleReference({ expression }) {
        look(expression)
      },
      /** @param {any} node */
      "CallExpression[callee.name='require']"(node) {
        look(node.arguments[0])
      },
    }
  },
}

const CHECKED = /^(cn|cva|tw|buttonLook)$/

/** In className or a call whose classes are checked. @param {any} node */
function isChecked(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'JSXAttribute') return /class/i.test(at.name.name)
    if (at.type === 'CallExpression' && CHECKED.test(at.callee.name)) return true
    if (at.type === 'ImportDeclaration' || at.type === 'TSLiteralType') return true
  }
  return false
}

/** True for a text of several words that reads as classes: “flex min-h-9 items-center”. @param {string} text */
function readsAsClasses(text) {
  const words = text.trim().split(/\s+/)
  const like = words.filter((word) => /[a-z\])][-:][a-z0-9[(@&-]/.test(word) && /^[!-]?[a-z@[*]/.test(word))
  const isProse = words.some((word) => !/^[!-]?[a-z@[*]/.test(word) || /^[^[(]*[,;'"“”.?](\s|$)/.test(word))
  return words.length > 1 && !isProse && like.length / words.length >= 0.4
}

/** @param {any} variable what a name stands for @returns {any[]} the strings that it may be, as far as this file says */
function stringsOf(variable) {
  const init = variable?.defs[0]?.type === 'Variable' ? variable.defs[0].node.init : null
  return init ? stringsIn(init) : []
}

/** @param {any} node @returns {any[]} */
function stringsIn(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && node.value.trim() !== '' ? [node] : []
    case 'TemplateLiteral':
      return [node]
    case 'ObjectExpression':
      return node.properties.flatMap((/** @type {any} */ { value }) =>
        /Function/.test(value?.type) ? [] : stringsIn(value),
      )
    case 'ArrayExpression':
      return node.elements.flatMap(stringsIn)
    case 'ConditionalExpression':
      return [...stringsIn(node.consequent), ...stringsIn(node.alternate)]
    case 'LogicalExpression':
      return [...stringsIn(node.left), ...stringsIn(node.right)]
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement' ? [] : stringsIn(node.body)
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return stringsIn(node.expression)
    default:
      return []
  }
}

/**
 * Classes that lie in a constant stand in tw(…), cn(…) or cva(…), where they are checked and sorted.
 * @type {import('eslint').Rule.RuleModule}
 */
const checkedClasses = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const told = new Set()
    /** @param {any} node */
    const tell = (node) => {
      if (told.has(node) || isChecked(node)) return
      told.add(node)
      context.report({ node, message: 'Put classes into tw(…), where they are checked and sorted.' })
    }
    return {
      /** @param {any} node */
      Literal(node) {
        if (typeof node.value === 'string' && readsAsClasses(node.value)) tell(node)
      },
      /** @param {any} node */
      TemplateLiteral(node) {
        if (readsAsClasses(node.quasis.map((/** @type {any} */ part) => part.value.cooked).join(' '))) tell(node)
      },
      /** @param {any} node */
      'JSXAttribute[name.name=/class/i] Identifier'(node) {
        if (node.parent.type === 'MemberExpression' && node.parent.property === node && !node.parent.computed) return
        for (let scope = context.sourceCode.getScope(node); scope; scope = /** @type {any} */ (scope.upper)) {
          const variable = scope.set.get(node.name)
          if (!variable) continue
          if (isLookedUp(node)) for (const string of stringsOf(variable)) tell(string)
          return
        }
      },
    }
  },
}

/** The name gives the class itself: as it is, called, or by a key of it; it is no condition and no argument of another call. @param {any} node */
function isLookedUp(node) {
  let at = node
  while (at.parent.type === 'MemberExpression' && at.parent.object === at) at = at.parent
  if (at.parent.type === 'CallExpression' && at.parent.callee === at) at = at.parent
  const { parent } = at
  if (parent.type === 'JSXExpressionContainer' || parent.type === 'TemplateLiteral') return true
  if (parent.type === 'ConditionalExpression') return parent.test !== at
  if (parent.type === 'LogicalExpression') return parent.right === at || parent.operator !== '&&'
  return parent.type === 'CallExpression' && parent.callee !== at && CHECKED.test(parent.callee.name)
}

/** The rules of this project, for ESLint. */
export const galley = { rules: { walls, 'checked-classes': checkedClasses } }
