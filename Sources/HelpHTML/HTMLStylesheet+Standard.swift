extension HTMLStylesheet {
  /// A small sheet that makes every part readable, on light and dark grounds.
  public static let standard = HTMLStylesheet(
    constant: """
      :root{--hc-line:#8886;--hc-soft:#8881;--hc-accent:#2563c9}
      @media (prefers-color-scheme:dark){:root{--hc-accent:#8ab4f8}}
      body{margin:0;font:1rem/1.6 system-ui,sans-serif}
      main{max-width:44rem;margin:0 auto;padding:2rem 1rem}
      .hc-document{overflow-wrap:break-word}
      .hc-document a{color:var(--hc-accent)}
      .hc-document img,.hc-document video{max-width:100%;height:auto}
      .hc-document code,.hc-document kbd{font-family:ui-monospace,monospace;font-size:.9em}
      .hc-document code{direction:ltr;unicode-bidi:isolate}
      .hc-document :not(pre)>code{background:var(--hc-soft);border-radius:.25em;padding:.1em .3em}
      .hc-document kbd{border:1px solid var(--hc-line);border-radius:.25em;padding:.1em .4em}
      .hc-anchor{opacity:.4;text-decoration:none}
      .hc-anchor:hover,.hc-anchor:focus{opacity:1}
      .hc-code{margin:1rem 0;border:1px solid var(--hc-line);border-radius:.4rem}
      .hc-code figcaption{padding:.4rem .8rem;border-bottom:1px solid var(--hc-line);
      font-size:.85em}
      .hc-code pre{margin:0;padding:.8rem;overflow-x:auto}
      .hc-line{background:#f5c51833;color:inherit}
      .hc-table{overflow-x:auto;margin:1rem 0}
      .hc-table table{border-collapse:collapse;min-width:100%}
      .hc-table caption{text-align:start;font-size:.85em}
      .hc-table th,.hc-table td{padding:.4rem .7rem;border-bottom:1px solid var(--hc-line);
      text-align:start;vertical-align:top}
      .hc-table .hc-left{text-align:left}
      .hc-table .hc-center{text-align:center}
      .hc-table .hc-right{text-align:right}
      .hc-callout{margin:1rem 0;padding:.1rem 1rem;border:2px solid #6b7280;
      border-radius:.4rem;background:var(--hc-soft)}
      .hc-callout-note{border-color:#3b82f6}
      .hc-callout-tip{border-color:#16a34a}
      .hc-callout-important{border-color:#8b5cf6}
      .hc-callout-warning{border-color:#d97706}
      .hc-callout-caution{border-color:#ea580c}
      .hc-callout-danger{border-color:#dc2626}
      .hc-callout-title{font-weight:bold}
      .hc-callout-kind:not(:last-child)::after{content:":"}
      .hc-tasks{list-style:none;padding:0 .5rem}
      .hc-tab,.hc-card,.hc-accordion details{margin:1rem 0;padding:0 1rem;
      border:1px solid var(--hc-line);border-radius:.4rem}
      .hc-accordion summary{padding:.6rem 0;font-weight:bold;cursor:pointer}
      .hc-tab-label,.hc-card-title{font-weight:bold}
      .hc-tab-label{display:block;margin-top:1rem}
      .hc-tab-label input{display:none}
      .hc-cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:1rem;
      list-style:none;padding:0}
      .hc-cards .hc-card{margin:0}
      .hc-field-required{font-size:.85em;font-style:italic}
      .hc-badge{border:1px solid var(--hc-line);border-radius:1em;padding:0 .6em;font-size:.85em}
      .hc-figure{margin:1rem 0}
      .hc-figure figcaption,.hc-footnotes{font-size:.9em}
      @media (max-width:36rem){
      .hc-table thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
      .hc-table tr,.hc-table td{display:block;text-align:start}
      .hc-table tr{border-bottom:2px solid var(--hc-line)}
      .hc-table td[data-label]::before{content:attr(data-label);display:block;font-size:.8em;
      font-weight:bold}
      }

      """)
}
