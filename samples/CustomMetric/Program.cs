using CustomMetric;

Demo.Run(Console.Out);
