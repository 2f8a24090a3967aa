# Rscript statistics.R > statistics.R.out     (R 4.2.2, in this directory)
options(digits = 15)
say <- function(name, ...) cat(name, format(c(...), digits = 15, trim = TRUE), "\n")
l <- read.csv("likert.csv")
say("likert.mean", mean(l$before), sd(l$before), t.test(l$before)$conf.int)
k <- qbinom(.025, nrow(l), .5); s <- sort(l$before)
say("likert.median", median(l$before), s[k], s[nrow(l) - k + 1])
say("likert.quartiles", quantile(l$after, c(.25, .75)))
paired <- t.test(l$after, l$before, paired = TRUE)
say("likert.change", paired$estimate, paired$conf.int)
d <- l$after - l$before
say("likert.d", mean(d) / sqrt((var(l$before) + var(l$after)) / 2), mean(d) / sd(d))
wilcoxon <- function(name, after, before) {
  w <- suppressWarnings(wilcox.test(after, before, paired = TRUE))
  say(paste0(name, ".wilcoxon"), sum(after != before), w$statistic, w$p.value)
}
wilcoxon("likert", l$after, l$before)
p <- read.csv("pairs.csv")
for (each in unique(p$case)) with(p[p$case == each, ], wilcoxon(each, after, before))
mentees <- l$after[l$side == "mentee"]; mentors <- l$after[l$side == "mentor"]
w <- t.test(mentees, mentors)
say("likert.welch", w$estimate[1] - w$estimate[2], w$conf.int)
cor <- cor.test(l$before, l$after)
say("likert.correlation", cor$estimate, cor$conf.int)
items <- na.omit(l[, paste0("i", 1:5)]); n <- nrow(items); m <- ncol(items)
alpha <- m / (m - 1) * (1 - sum(apply(items, 2, var)) / var(rowSums(items)))
say("likert.alpha", n, alpha, 1 - (1 - alpha) * qf(c(.975, .025), n - 1, (n - 1) * (m - 1)))
# Newcombe's method 10 from Wilson's intervals, which prop.test gives without its correction
newcombe <- function(a, n, b, m) {
  w <- prop.test(a, n, correct = FALSE)$conf.int; v <- prop.test(b, m, correct = FALSE)$conf.int
  p <- a / n; q <- b / m
  c(p - q, p - q - sqrt((p - w[1])^2 + (v[2] - q)^2), p - q + sqrt((w[2] - p)^2 + (q - v[1])^2))
}
say("newcombe.56of70and48of80", newcombe(56, 70, 48, 80))
say("newcombe.10of10and0of20", newcombe(10, 10, 0, 20))
