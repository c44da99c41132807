"""W2-RC as a SimPy program: a process a case, a resource a station, calendars as tables of the open minutes of the week.

Usage: python3 w2_simpy.py CASES SEED. Prints one JSON object: cases, events, mean flow time, CPU seconds of the run (user
and system, without the time that Python and SimPy take to load), and the version of SimPy.
"""

import json
import random
import sys
import time
from math import ceil, exp, log, sqrt

import simpy

WEEK = 10080
MORNING = (540, 720)
OFFICE = [MORNING, (780, 1020)]
D2 = [(510, 690), (870, 1050)]
SATURDAY = [MORNING, (780, 960)]
WORKDAYS = [OFFICE] * 5 + [[], []]

SIGMA = sqrt(log(1.25))


def exponential(mean):
    rate = 1 / mean
    return lambda: random.expovariate(rate)


def lognormal(mean):
    """Coefficient of variation 0.5."""
    mu = log(mean) - SIGMA * SIGMA / 2
    return lambda: exp(random.gauss(mu, SIGMA))


class Calendar:
    """Opening hours that repeat every week."""

    def __init__(self, week):
        #: Open minutes before each minute of the week.
        self.before = [0]
        #: The minute of the week of each open minute.
        self.minutes = []
        for minute in range(WEEK):
            rest = minute % 1440
            if any(opens <= rest < closes for opens, closes in week[minute // 1440]):
                self.minutes.append(minute)
            self.before.append(len(self.minutes))

    def finish(self, now, work):
        """When so much work that begins now is done; it rests while the office is closed."""
        base = now // WEEK * WEEK
        in_week = now - base
        minute = int(in_week)
        before, minutes = self.before, self.minutes
        total = before[minute] + work
        if before[minute + 1] > before[minute]:
            total += in_week - minute
        weeks, total = divmod(total, len(minutes))
        last = ceil(total) - 1
        if last < 0:
            return base + weeks * WEEK + minutes[0]
        return base + weeks * WEEK + minutes[last] + (total - last)


class Station:
    """Staff who share one queue."""

    def __init__(self, env, staff, draw, week):
        self.env = env
        self.staff = simpy.Resource(env, staff)
        self.draw = draw
        self.finish = Calendar(week).finish

    def serve(self):
        global events
        env = self.env
        with self.staff.request() as request:
            yield request
            now = env.now
            yield env.timeout(self.finish(now, self.draw()) - now)
        events += 1


def case(env, stations):
    global events, flow_time, ended
    intake, review, d1, d2, d3, d4, decision, issue = stations
    applicant = exponential(4320)
    arrived = env.now
    events += 1
    while True:
        yield from intake.serve()
        yield from review.serve()
        # Waiting for one after the other costs less than `all_of`, and ends at the same minute.
        for office in [env.process(office.serve()) for office in (d1, d2, d3, d4)]:
            yield office
        if random.random() >= 0.2:
            break
        yield env.timeout(applicant())
        events += 1
    yield from decision.serve()
    yield from issue.serve()
    flow_time += env.now - arrived
    ended += 1


def arrivals(env, cases, stations):
    every = exponential(100.8)
    for _ in range(cases):
        yield env.timeout(every())
        env.process(case(env, stations))


events = 0
flow_time = 0.0
ended = 0


def main():
    cases, seed = int(sys.argv[1]), int(sys.argv[2])
    began = time.process_time()
    random.seed(seed)
    env = simpy.Environment()
    stations = [
        Station(env, 3, exponential(40), WORKDAYS),
        Station(env, 4, lognormal(55), WORKDAYS),
        Station(env, 2, lognormal(27), WORKDAYS),
        Station(env, 3, lognormal(35), [D2] * 5 + [[], []]),
        Station(env, 4, lognormal(48), [OFFICE] * 4 + [[MORNING], [], []]),
        Station(env, 3, lognormal(42), [OFFICE] * 5 + [SATURDAY, []]),
        Station(env, 2, exponential(33), WORKDAYS),
        Station(env, 2, exponential(30), WORKDAYS),
    ]
    env.process(arrivals(env, cases, stations))
    env.run()
    seconds = time.process_time() - began
    print(
        json.dumps(
            {
                "cases": ended,
                "events": events,
                "mean": flow_time / ended,
                "seconds": seconds,
                "version": simpy.__version__,
            }
        )
    )


main()
