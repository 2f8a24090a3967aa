# Rscript thirty.R > thirty.R.out     (R 4.2.2, in this directory)
options(digits = 15)
say <- function(name, ...) cat(name, format(c(...), digits = 15, trim = TRUE), "\n")
d <- read.csv("thirty.csv")
d$turned <- 6 - d$interrupts
d$listening <- rowMeans(d[, c("listens", "asks", "turned")])
questions <- c("listens", "asks", "interrupts", "recommends", "hours")
groups <- list(ALL = c("mentee", "mentor"), MENTEES = "mentee", MENTORS = "mentor")
middle <- function(x) { k <- qbinom(.025, length(x), .5); s <- sort(x); c(median(x), s[k], s[length(x) - k + 1]) }
for (phase in c("PRE", "POST")) {
  all <- d[d$phase == phase, ]
  for (q in questions) {
    for (g in names(groups)) {
      x <- all[all$side %in% groups[[g]], q]
      say(paste(phase, q, g, sep = "."), length(x), mean(x), t.test(x)$conf.int, middle(x), sd(x))
    }
    for (g in c("A", "B")) {
      x <- all[all$school == g, q]
      say(paste(phase, q, g, sep = "."), length(x), mean(x), t.test(x)$conf.int, middle(x), sd(x))
    }
    w <- t.test(all[all$side == "mentee", q], all[all$side == "mentor", q])
    say(paste(phase, q, "sides", sep = "."), w$estimate[1] - w$estimate[2], w$conf.int)
  }
  items <- all[, c("listens", "asks", "turned")]; n <- nrow(items); m <- ncol(items)
  alpha <- m / (m - 1) * (1 - sum(apply(items, 2, var)) / var(rowSums(items)))
  say(paste(phase, "listening", sep = "."), m, n, mean(all$listening), t.test(all$listening)$conf.int, sd(all$listening),
      alpha, 1 - (1 - alpha) * qf(c(.975, .025), n - 1, (n - 1) * (m - 1)))
}
pre <- d[d$phase == "PRE", ]; post <- d[d$phase == "POST", ]
both <- merge(pre, post, by = c("person", "side"), suffixes = c(".pre", ".post"))
say("flow", nrow(pre), nrow(both))
for (q in c(questions, "listening")) for (g in names(groups)) {
  if (q == "listening" && g != "ALL") next
  mine <- both[both$side %in% groups[[g]], ]
  x <- mine[[paste0(q, ".pre")]]; y <- mine[[paste0(q, ".post")]]; t <- t.test(y, x, paired = TRUE)
  # Differences that are equal but for the last bit are equal
  w <- suppressWarnings(wilcox.test(round(y - x, 9)))
  say(paste("pair", q, g, sep = "."), length(x), mean(x), mean(y), t$estimate, t$conf.int,
      mean(y - x) / sqrt((var(x) + var(y)) / 2), w$p.value, sum(round(y - x, 9) != 0), sum(y > x + 1e-9),
      sum(abs(y - x) < 1e-9), sum(y < x - 1e-9))
  gone <- pre[pre$side %in% groups[[g]] & !(pre$person %in% both$person), q]
  if (length(gone) >= 5) {
    w <- t.test(gone, x)
    say(paste("left", q, g, sep = "."), length(gone), w$estimate[1] - w$estimate[2], w$conf.int)
  }
}
