# python3 statistics.py > statistics.py.out     (scipy 1.17.1, in this directory)
import csv
import sys

sys.path.pop(0)  # this file has the name of a module of Python's own
import numpy as np
from scipy import stats


def say(name, *values):
    print(name, *(repr(float(v)) for v in values))


rows = list(csv.DictReader(open("likert.csv")))
before = np.array([float(r["before"]) for r in rows])
after = np.array([float(r["after"]) for r in rows])
mentee = np.array([r["side"] == "mentee" for r in rows])
say("likert.mean", before.mean(), before.std(ddof=1),
    *stats.t.interval(.95, len(before) - 1, before.mean(), stats.sem(before)))
k = int(stats.binom.ppf(.025, len(before), .5))
ordered = np.sort(before)
say("likert.median", np.median(before), ordered[k - 1], ordered[-k])
say("likert.quartiles", *np.quantile(after, [.25, .75]))
t = stats.ttest_rel(after, before)
say("likert.change", (after - before).mean(), *t.confidence_interval(.95))


def wilcoxon(name, x, y):
    d = x - y
    d0 = d[d != 0]
    exact = len(d0) == len(d) and len(set(abs(d))) == len(d) and len(d) < 50
    w = stats.wilcoxon(d0, method="exact" if exact else "asymptotic", correction=not exact)
    ranks = stats.rankdata(abs(d0))
    say(name + ".wilcoxon", len(d0), ranks[d0 > 0].sum(), w.pvalue)


wilcoxon("likert", after, before)
pairs = list(csv.DictReader(open("pairs.csv")))
for case in dict.fromkeys(r["case"] for r in pairs):
    chosen = [r for r in pairs if r["case"] == case]
    wilcoxon(case, np.array([float(r["after"]) for r in chosen]), np.array([float(r["before"]) for r in chosen]))
w = stats.ttest_ind(after[mentee], after[~mentee], equal_var=False)
say("likert.welch", after[mentee].mean() - after[~mentee].mean(), *w.confidence_interval(.95))
c = stats.pearsonr(before, after)
say("likert.correlation", c.statistic, *c.confidence_interval(.95))
items = np.array([[float(r[f"i{i}"]) for i in range(1, 6)] for r in rows if all(r[f"i{i}"] for i in range(1, 6))])
n, m = items.shape
alpha = m / (m - 1) * (1 - items.var(axis=0, ddof=1).sum() / items.sum(axis=1).var(ddof=1))
say("likert.alpha", n, alpha, *(1 - (1 - alpha) * stats.f.ppf([.975, .025], n - 1, (n - 1) * (m - 1))))


def newcombe(name, a, n, b, m):
    p, q = a / n, b / m
    w, v = (stats.binomtest(x, y).proportion_ci(method="wilson") for x, y in ((a, n), (b, m)))
    say(name, p - q, p - q - np.hypot(p - w.low, v.high - q), p - q + np.hypot(w.high - p, q - v.low))


newcombe("newcombe.56of70and48of80", 56, 70, 48, 80)
newcombe("newcombe.10of10and0of20", 10, 10, 0, 20)
